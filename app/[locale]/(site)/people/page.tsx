import { type IndexProps, indexMetadata, NamesIndex } from '../names/names-index';

export const generateMetadata = (props: IndexProps) => indexMetadata('person', props);

export default function PeoplePage(props: IndexProps) {
	return <NamesIndex noun="person" {...props} />;
}
