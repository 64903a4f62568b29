import type { Locale } from '@/i18n/locales';
import type { Particulars } from './names';

type Writer = (particulars: Particulars) => Record<Locale, string>;

/** Sentences about something particular: what gives each statement words of its own. */
export const particularSentences: readonly Writer[] = [
	({ name, number, year }) => ({
		de: `Der Bericht ${name} nannte ${year} insgesamt ${number} Fälle.`,
		en: `The ${name} report named ${number} cases in ${year}.`,
		es: `El informe ${name} citó ${number} casos en ${year}.`,
		ru: `В докладе ${name} за ${year} год названо ${number} случаев.`,
		fr: `Le rapport ${name} a cité ${number} cas en ${year}.`,
	}),
	({ name, other }) => ({
		de: `Zwischen ${name} und ${other} wird über die Grenze hinweg zusammengearbeitet.`,
		en: `There is cooperation across the border between ${name} and ${other}.`,
		es: `Existe cooperación transfronteriza entre ${name} y ${other}.`,
		ru: `Между ${name} и ${other} идёт сотрудничество через границу.`,
		fr: `Une coopération transfrontalière existe entre ${name} et ${other}.`,
	}),
	({ name, number }) => ({
		de: `Die Kommission ${name} wird ${number} Schulen und Krankenhäuser besuchen.`,
		en: `The ${name} commission will visit ${number} schools and hospitals.`,
		es: `La comisión ${name} visitará ${number} escuelas y hospitales.`,
		ru: `Комиссия ${name} посетит школы и больницы, всего ${number}.`,
		fr: `La commission ${name} visitera ${number} écoles et hôpitaux.`,
	}),
	({ other, year }) => ({
		de: `Das Abkommen von ${other} gilt seit ${year} unverändert.`,
		en: `The ${other} agreement has been in force unchanged since ${year}.`,
		es: `El acuerdo de ${other} está en vigor sin cambios desde ${year}.`,
		ru: `Соглашение ${other} действует без изменений с ${year} года.`,
		fr: `L’accord de ${other} est en vigueur sans changement depuis ${year}.`,
	}),
	({ name, number }) => ({
		de: `Für den Hafen ${name} sind ${number} Arbeitsplätze zugesagt.`,
		en: `The port of ${name} has been promised ${number} jobs.`,
		es: `Se han prometido ${number} puestos de trabajo al puerto de ${name}.`,
		ru: `Порту ${name} обещано рабочих мест: ${number}.`,
		fr: `Le port de ${name} s’est vu promettre ${number} emplois.`,
	}),
	({ name, other, year }) => ({
		de: `Wir gedenken der Opfer von ${name} und ${other} im Winter ${year}.`,
		en: `We remember the victims of ${name} and ${other} in the winter of ${year}.`,
		es: `Recordamos a las víctimas de ${name} y ${other} en el invierno de ${year}.`,
		ru: `Мы помним жертв ${name} и ${other} зимой ${year} года.`,
		fr: `Nous nous souvenons des victimes de ${name} et de ${other} pendant l’hiver ${year}.`,
	}),
	({ other, number }) => ({
		de: `Der Haushalt von ${other} steigt um ${number} Millionen.`,
		en: `The budget of ${other} rises by ${number} million.`,
		es: `El presupuesto de ${other} aumenta en ${number} millones.`,
		ru: `Бюджет ${other} вырастет на ${number} миллионов.`,
		fr: `Le budget de ${other} augmente de ${number} millions.`,
	}),
	({ name, year }) => ({
		de: `Die Konferenz ${name} wird ${year} fortgesetzt.`,
		en: `The ${name} conference will continue in ${year}.`,
		es: `La conferencia ${name} continuará en ${year}.`,
		ru: `Конференция ${name} продолжится в ${year} году.`,
		fr: `La conférence ${name} se poursuivra en ${year}.`,
	}),
];
