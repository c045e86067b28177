import type { Fault } from '../../lib/exchange/problem';
import { words } from '../../lib/words/words';
import { pageText } from './page-text';

/** Why a paper, a line or an entry of a file was left out, in words for the user. */
export function faultText(fault: Fault): string {
  switch (fault.kind) {
    case 'no_field':
      return words('fault_no_field', fault.value);
    case 'field_without_value':
      return words('fault_field_without_value', fault.value);
    case 'joined_too_often':
      return words('fault_joined_too_often');
    case 'not_closed':
      return words('fault_not_closed', fault.value);
    case 'value_missing':
      return words('fault_value_missing', fault.value);
    case 'value_open':
      return words('fault_value_open', fault.value);
    case 'no_delimiter':
      return words('fault_no_delimiter', fault.value);
    case 'entry_set':
      return words('fault_entry_set');
    case 'no_paper_inside':
      return words('fault_no_paper');
    case 'no_fields':
      return words('fault_no_fields');
    case 'no_json':
      return words('fault_no_json');
    case 'alone':
      return words('fault_alone', fault.value);
    case 'listing_address':
      return words('fault_listing_address', fault.value);
    case 'no_address':
      return words('fault_no_address', fault.value);
    case 'long_address':
      return words('fault_long_address', fault.value);
    case 'damaged':
      return words('fault_damaged');
    case 'altered':
      return fault.title === undefined
        ? words('fault_altered')
        : words('fault_altered_paper', fault.title);
    case 'no_pair':
      return words('fault_no_pair');
    case 'no_record':
      return words('fault_no_record');
    default:
      return pageText(fault);
  }
}
