/** Tables wider than the page scroll by themselves: here the keyboard reaches them. */

const TABLES = "[data-testid=stTable] > div";

const observer = new ResizeObserver((entries) => {
  for (const { target } of entries) {
    if (target.scrollWidth > target.clientWidth) target.tabIndex = 0;
  }
});

function watch() {
  for (const table of document.querySelectorAll(TABLES)) observer.observe(table);
}

new MutationObserver(watch).observe(document.body, { childList: true, subtree: true });
watch();
