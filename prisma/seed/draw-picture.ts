import sharp from 'sharp';

export const drawings = ['one-original'] as const;
export type Drawing = (typeof drawings)[number];

const lines = (x: number, y: number, widths: number[], colour: string) =>
	widths
		.map((width, row) => `<rect x="${x}" y="${y + row * 34}" width="${width}" height="14" fill="${colour}"/>`)
		.join('');

const sheet = (x: number, y: number, colour: string, widths: number[]) =>
	`<rect x="${x}" y="${y}" width="300" height="260" fill="#ffffff" stroke="${colour}" stroke-width="6"/>
	${lines(x + 36, y + 40, widths, colour)}`;

const arrow = (
	y: number,
) => `<path d="M 520 500 C 640 500 620 ${y} 760 ${y}" fill="none" stroke="#6b665c" stroke-width="6"/>
	<path d="M 756 ${y - 16} L 788 ${y} L 756 ${y + 16} Z" fill="#6b665c"/>`;

/** One sheet on the left, three on the right, and an arrow from it to each: no letters, so that it is the same in every language. */
const svg: Record<Drawing, string> = {
	'one-original': `<svg xmlns="http://www.w3.org/2000/svg" width="1280" height="1000">
		<rect width="1280" height="1000" fill="#f4f1e8"/>
		${arrow(190)}${arrow(500)}${arrow(810)}
		${sheet(220, 370, '#7a1f1f', [228, 200, 228, 170, 214, 120])}
		${sheet(800, 60, '#33302a', [228, 180, 220, 190, 228, 90])}
		${sheet(800, 370, '#33302a', [200, 228, 160, 228, 204, 130])}
		${sheet(800, 680, '#33302a', [228, 214, 228, 150, 190, 160])}
	</svg>`,
};

/** A drawing as PNG. */
export function drawPicture(drawing: Drawing): Promise<Buffer> {
	return sharp(Buffer.from(svg[drawing])).png().toBuffer();
}
