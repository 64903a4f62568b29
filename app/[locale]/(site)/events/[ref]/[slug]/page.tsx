import { metadataOf, NamePage, type NameProps } from '../../../names/name-page';

export const generateMetadata = (props: NameProps) => metadataOf('event', props);

export default function EventPage(props: NameProps) {
	return <NamePage noun="event" {...props} />;
}
