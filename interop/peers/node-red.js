import { EventEmitter } from 'node:events';

/**
 * As much of the runtime of Node-RED as nodes need that are not drawn in an editor but made by a program: `make` is what a deploy does,
 * `send` of the made node what a wire does.
 */
export class Runtime {
  #types = new Map();
  #nodes = new Map();

  /** What a package of nodes is given. */
  RED = {
    nodes: {
      createNode: (node, config) => {
        Object.setPrototypeOf(Object.getPrototypeOf(node), EventEmitter.prototype);
        EventEmitter.call(node);
        node.id = config.id;
        node.status = () => undefined;
        node.send = (message) => node.emit('sent', message);
        for (const level of ['log', 'warn', 'error']) node[level] = (text) => console.error(`${level}: ${text}`);
      },
      registerType: (name, type) => this.#types.set(name, type),
      getNode: (id) => this.#nodes.get(id),
    },
    util: { evaluateNodeProperty: (value) => value },
  };

  /** @returns the node of this type, configured as its editor would */
  make(type, config) {
    const node = new (this.#types.get(type))(config);
    this.#nodes.set(config.id, node);
    return node;
  }
}
