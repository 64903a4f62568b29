// The colours and the size of text that the reader chose (/en/display): before anything is drawn, and again on coming back.
function look() {
	try {
		const { theme = '', size = '' } = JSON.parse(localStorage.getItem('look')) ?? {};
		Object.assign(document.documentElement.dataset, { theme, size });
	} catch {
		// A browser that keeps nothing shows pages as its system does.
	}
}
look();
addEventListener('pageshow', look);
