// The contents of a long text mark where the reader is, and close once a place is chosen.
const contents = document.querySelector('.bar details');
const links = [...contents.querySelectorAll('a')];
const places = links.map((link) => document.getElementById(link.hash.slice(1)));

// Where the page's own scrolling puts what it goes to. Whatever crosses it, above or below, may begin another part.
const line = Number.parseFloat(getComputedStyle(document.documentElement).scrollPaddingTop) + 2;
const watch = new IntersectionObserver(mark, { rootMargin: `-${line}px 0px 0px`, threshold: [0, 1] });
for (const segment of document.querySelectorAll('[data-segment]')) watch.observe(segment);

function mark() {
	const current = places.findLastIndex((place) => place.getBoundingClientRect().top <= line);
	links.forEach((link, index) => {
		if (index === current) link.setAttribute('aria-current', 'true');
		else link.removeAttribute('aria-current');
	});
}

contents.addEventListener('toggle', () =>
	contents.querySelector('[aria-current]')?.scrollIntoView({ block: 'nearest' }),
);
contents.addEventListener('click', (event) => {
	if (event.target.closest('a')) contents.open = false;
});
contents.addEventListener('keydown', (event) => {
	if (event.key !== 'Escape') return;
	contents.open = false;
	contents.firstElementChild.focus();
});
