import { metadataOf, NamePage, type NameProps } from '../../../names/name-page';

export const generateMetadata = (props: NameProps) => metadataOf('person', props);

export default function PersonPage(props: NameProps) {
	return <NamePage noun="person" {...props} />;
}
