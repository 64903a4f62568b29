// The contents of a long text mark where the reader is, and close once a place is chosen.
const contents = document.querySelector('.bar details');
const links = [...contents.querySelectorAll('a')];
const places = links.map((link) => document.getElementById(link.hash.slice(1)));

// Read is what stands in the upper third of the window: whatever comes into it or leaves it may begin another part.
const watch = new IntersectionObserver(mark, { rootMargin: '0px 0px -66%' });
for (const segment of document.querySelectorAll('[data-segment]')) watch.observe(segment);

function mark() {
	const current = places.findLastIndex((place) => place.getBoundingClientRect().top < innerHeight * 0.34);
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
