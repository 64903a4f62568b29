// A passage's link copies its address; without the clipboard it is an ordinary link to the passage.
const status = document.querySelector('[data-copied]');

document.addEventListener('click', async (event) => {
	const link = event.target.closest('.text a[aria-label]');
	if (!link || event.ctrlKey || event.metaKey || event.shiftKey || !navigator.clipboard) return;
	event.preventDefault();
	history.replaceState(history.state, '', link.hash);
	try {
		await navigator.clipboard.writeText(link.href);
		announce(status?.dataset.copied ?? '');
	} catch {
		location.assign(link.hash);
	}
});

let clearing;
function announce(words) {
	if (!status) return;
	status.textContent = words;
	clearTimeout(clearing);
	clearing = setTimeout(() => {
		status.textContent = '';
	}, 3000);
}
