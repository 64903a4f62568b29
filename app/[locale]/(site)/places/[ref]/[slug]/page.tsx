import { metadataOf, NamePage, type NameProps } from '../../../names/name-page';

export const generateMetadata = (props: NameProps) => metadataOf('place', props);

export default function PlacePage(props: NameProps) {
	return <NamePage noun="place" {...props} />;
}
