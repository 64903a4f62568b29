import { type IndexProps, indexMetadata, NamesIndex } from '../names/names-index';

export const generateMetadata = (props: IndexProps) => indexMetadata('event', props);

export default function EventsPage(props: IndexProps) {
	return <NamesIndex noun="event" {...props} />;
}
