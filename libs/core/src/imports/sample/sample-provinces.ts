import { harbinShowcase, showcase, type SampleEvent } from './sample-histories.js';
import { harbinPlaces, samplePlaces, type SamplePlace } from './sample-places.js';

/** What the sample of a province has of its own. */
export interface SampleProvince {
  /** What its file names begin with. */
  readonly filePrefix: string;
  readonly places: readonly SamplePlace[];
  /** Where the enterprises stand that are listed first. */
  readonly firstPlace: SamplePlace;
  /** The histories of those. */
  readonly showcase: readonly (readonly SampleEvent[])[];
  /** Whether its plugin marks ownership and fields of enterprises. */
  readonly hasDesignations: boolean;
  /** Its catalogue item for what happens in Hebei under the given one. */
  itemOf(item: string): string;
}

const hebei: Omit<SampleProvince, 'places' | 'firstPlace'> = {
  filePrefix: '示例_',
  showcase,
  hasDesignations: true,
  itemOf: (item) => item,
};
const hebeiFirst: SamplePlace = [1, '130102', '石家庄市', '长安区'];

const elsewhere: Readonly<Record<string, string>> = {
  'hebei:arrears-utility': 'heilongjiang:refusal-to-pay',
  'hebei:non-normal-taxpayer': 'heilongjiang:refusal-to-pay',
  'hebei:contract-breach': 'heilongjiang:fraud',
};
const heilongjiang: Omit<SampleProvince, 'places' | 'firstPlace'> = {
  filePrefix: '示例_哈尔滨_',
  showcase: harbinShowcase,
  hasDesignations: false,
  itemOf: (item) => elsewhere[item] ?? item,
};

/** The province that a region lies in, with its places there; Hebei with all its places where the sample has none. */
export function provinceWithin(within: string): SampleProvince {
  const there = (places: readonly SamplePlace[]) => places.filter(([, region]) => region.startsWith(within));
  const [firstOfHarbin] = there(harbinPlaces);
  if (within.startsWith('23') && firstOfHarbin !== undefined) {
    return { ...heilongjiang, places: there(harbinPlaces), firstPlace: firstOfHarbin };
  }
  const places = there(samplePlaces);
  if (places.length === 0) return { ...hebei, places: samplePlaces, firstPlace: hebeiFirst };
  return { ...hebei, places, firstPlace: hebeiFirst[1].startsWith(within) ? hebeiFirst : (places[0] ?? hebeiFirst) };
}
