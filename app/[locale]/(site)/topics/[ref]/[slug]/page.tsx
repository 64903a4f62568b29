import { metadataOf, NamePage, type NameProps } from '../../../names/name-page';

export const generateMetadata = (props: NameProps) => metadataOf('topic', props);

export default function TopicPage(props: NameProps) {
	return <NamePage noun="topic" {...props} />;
}
