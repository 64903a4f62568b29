import { notFound } from 'next/navigation';

export default function NoPage(): never {
	notFound();
}
