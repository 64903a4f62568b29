import { type IndexProps, indexMetadata, NamesIndex } from '../names/names-index';

export const generateMetadata = (props: IndexProps) => indexMetadata('place', props);

export default function PlacesPage(props: IndexProps) {
	return <NamesIndex noun="place" {...props} />;
}
