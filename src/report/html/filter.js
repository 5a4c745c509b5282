// Adds search and filters to a page that is complete without them.
(() => {
  const form = document.getElementById('filter');
  const rows = [...document.querySelectorAll('tr[data-case]')].map((row) => ({
    row,
    section: document.getElementById(row.dataset.case),
    profile: row.closest('[data-profile]').dataset.profile,
    words: row.textContent.toLowerCase(),
  }));
  const apply = () => {
    const data = new FormData(form);
    const verdicts = new Set(data.getAll('verdict'));
    const profile = data.get('profile');
    const words = String(data.get('words')).toLowerCase().split(/\s+/).filter(Boolean);
    let shown = 0;
    for (const one of rows) {
      const fits =
        verdicts.has(one.row.dataset.verdict) &&
        (profile === '' || profile === one.profile) &&
        words.every((word) => one.words.includes(word));
      one.row.hidden = !fits;
      if (one.section) one.section.hidden = !fits;
      if (fits) shown += 1;
    }
    for (const section of document.querySelectorAll('[data-profile]'))
      section.hidden = !section.querySelector('tr[data-case]:not([hidden])');
    form.elements.shown.value = `${shown} of ${rows.length} cases`;
  };
  form.addEventListener('input', apply);
  form.addEventListener('submit', (event) => event.preventDefault());
  form.hidden = false;
  apply();

  // A link to a frame opens the fold that it lies in.
  const reveal = () => {
    const target =
      location.hash.length > 1 ? document.getElementById(decodeURIComponent(location.hash.slice(1))) : null;
    for (let fold = target?.closest('details'); fold; fold = fold.parentElement.closest('details')) fold.open = true;
    target?.scrollIntoView();
  };
  addEventListener('hashchange', reveal);
  reveal();
})();
