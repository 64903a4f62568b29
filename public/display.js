// The reader's choice of colours and size of text: kept in this browser alone, seen at once.
const form = document.querySelector('form[data-look]');
const { theme, size } = document.documentElement.dataset;
for (const [name, value = ''] of Object.entries({ theme, size })) form.elements[name].value = value;
form.hidden = false;
form.addEventListener('change', () => {
	localStorage.setItem('look', JSON.stringify(Object.fromEntries(new FormData(form))));
	window.look();
});
