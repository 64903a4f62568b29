// Switching the language keeps the place: the segment at the top of the window before is there after.
// The line where the page's own scrolling puts what it goes to, below what sticks to the top of the window.
const line = Number.parseFloat(getComputedStyle(document.documentElement).scrollPaddingTop) || 0;
const memory = 'place';

document.addEventListener('click', (event) => {
	const link = event.target.closest('a[data-place]');
	if (!link) return;
	const place = placeNow();
	link.hash = place ? place.key : '';
	if (place) sessionStorage.setItem(memory, JSON.stringify({ ...place, path: link.pathname }));
});

/** The first segment that reaches below the line, how far it has been read, and what stands before it. */
function placeNow() {
	const segments = [...document.querySelectorAll('[data-segment]')];
	const index = segments.findIndex((segment) => segment.getBoundingClientRect().bottom > line + 1);
	const segment = segments[index];
	if (!segment || index === 0) return null;
	const { top, height } = segment.getBoundingClientRect();
	const before = segments.slice(Math.max(0, index - 40), index).map((earlier) => earlier.id);
	return {
		key: segment.id,
		read: Math.max(0, (line - top) / height),
		gap: Math.max(0, top - line),
		before: before.reverse(),
	};
}

/** What the page before left, if it led here. */
function takePlace() {
	const kept = sessionStorage.getItem(memory);
	sessionStorage.removeItem(memory);
	const place = kept && JSON.parse(kept);
	return place && place.path === location.pathname && location.hash === `#${place.key}` ? place : null;
}

function returnTo(place) {
	const same = document.getElementById(place.key);
	const segment = same ?? [place.key, ...place.before].map(nearest).find(Boolean);
	if (!segment) return;
	const { top, height } = segment.getBoundingClientRect();
	const offset = same ? place.read * height - place.gap : 0;
	window.scrollBy({ top: top + offset - line, behavior: 'instant' });
}

/** The segment with this key or, where the units were cut otherwise, another part of the same unit. */
function nearest(key) {
	const unit = key.replace(/-[0-9]+$/, '');
	return document.getElementById(key) ?? document.getElementById(unit) ?? document.getElementById(`${unit}-2`);
}

// The browser goes to the fragment until the page has loaded, and late fonts move the lines: return again after both.
const place = takePlace();
if (place) {
	let moved = false;
	for (const act of ['wheel', 'touchstart', 'keydown', 'pointerdown']) {
		addEventListener(act, () => (moved = true), { once: true, passive: true });
	}
	const settle = () => moved || returnTo(place);
	settle();
	document.fonts.ready.then(settle);
	addEventListener('load', () => requestAnimationFrame(settle));
}
