import './tag-colours.css';
import { type TagColour, type TagStyle, tagColour } from '../../../lib/paper/own/tag-style';
import { tagStyles } from '../../../lib/store/own/read-own';
import { sharedLive } from '../../parts/shared-live';

const useStyles = sharedLive<ReadonlyMap<string, TagStyle>>(tagStyles, new Map());

/** The colour of a tag, or of the nearest tag that it is nested in; undefined if none has one. */
export function useTagColours(): (tag: string) => TagColour | undefined {
  const styles = useStyles();
  return (tag) => tagColour(tag, styles);
}
