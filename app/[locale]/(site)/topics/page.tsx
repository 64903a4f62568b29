import { type IndexProps, indexMetadata, NamesIndex } from '../names/names-index';

export const generateMetadata = (props: IndexProps) => indexMetadata('topic', props);

export default function TopicsPage(props: IndexProps) {
	return <NamesIndex noun="topic" {...props} />;
}
