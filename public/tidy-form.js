// Leaves what wasn't filled in out of the address: /en/statements?q=peace, not ?q=peace&kind=&year=.
for (const form of document.querySelectorAll('form[data-tidy]')) {
	form.addEventListener('formdata', ({ formData }) => {
		for (const [name, value] of [...formData]) if (value === '') formData.delete(name);
	});
}
