import { regionsOfRun } from './plan-run.js';

describe('the regions of a run', () => {
  it.each<[string, string, string[] | undefined, string[], string[]]>([
    ['are the actor’s own where none are asked for', '1301', undefined, ['130000'], ['1301']],
    ['are the scheme’s where the actor has more', '', undefined, ['130000'], ['13']],
    ['are everywhere for a scheme without regions', '', undefined, [], ['']],
    ['are what is asked for', '13', ['130100', '130203'], ['130000'], ['1301', '130203']],
    ['hold none that lies in another', '13', ['130000', '130100', '130100'], [], ['13']],
    ['are none where actor and scheme have nothing in common', '14', undefined, ['130000'], []],
  ])('%s', (_, own, asked, ofScheme, expected) => {
    expect(regionsOfRun(own, asked, ofScheme)).toEqual(expected);
  });

  it('are refused outside of what the actor is responsible for', () => {
    expect(() => regionsOfRun('1301', ['130200'], [])).toThrow(
      expect.objectContaining({ code: 'run-outside-scope', params: { region: '130200' } }),
    );
  });
});
