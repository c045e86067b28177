import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { escapeXml, parseXml } from '../../lib/text/xml';

const names = (text: string) => parseXml(text)?.root.children.map(({ name }) => name);

describe('XML', () => {
  it('is read with its namespaces, attributes and texts', () => {
    const document = parseXml(`<?xml version="1.0"?><!DOCTYPE a><!-- <b> -->
      <a xmlns="https://any.example/" xmlns:m="https://moss.example/" m:x='1 > "0"'>
        <m:b y="&lt;&#65;">One<![CDATA[ <two> ]]>&amp;<!-- - --> three</m:b><c xmlns=""/><q:d/>
      </a>`);
    expect(document).toMatchObject({
      isCut: false,
      root: {
        name: 'https://any.example/a',
        attributes: new Map([['https://moss.example/x', '1 > "0"']]),
        children: [
          {
            name: 'https://moss.example/b',
            attributes: new Map([['y', '<A']]),
            text: 'One <two> & three',
          },
          { name: 'c' },
          { name: 'q:d' },
        ],
      },
    });
  });

  it.each([
    ['<a><b>x</b><c>y</c', ['b']],
    ['<a><b>x</b><c><d>y</d>', ['b']],
    ['<a><b/><c x="', ['b']],
    ['<a><b/></c><d/></a>', ['b']],
    ['<a><b/><!-- ', ['b']],
    ['<a><b/><![CDATA[', ['b']],
  ])('is read up to where %s breaks', (text, expected) => {
    expect(parseXml(text)?.isCut).toBe(true);
    expect(names(text)).toEqual(expected);
  });

  it.each([
    ['entities', '<!DOCTYPE a [<!ENTITY x "y">]><a>&x;</a>'],
    ['entities of elsewhere', '<!doctype a SYSTEM "file:///etc/passwd" [ ]><a/>'],
    ['entities behind a comment', '<!-- > --><!DOCTYPE a [<!ENTITY x "y">]><a/>'],
    ['no element', 'moss'],
    ['a deep nest', '<a>'.repeat(100_000)],
  ])('with %s is refused', (_, text) => {
    expect(parseXml(text)).toBeUndefined();
  });

  it('leaves unknown entities as they are', () => {
    expect(parseXml('<a>&x; &moss;</a>')?.root.text).toBe('&x; &moss;');
  });

  it.each([
    ['quotes', `<a ${'"'.repeat(300_001)}`],
    ['signs', '<'.repeat(300_000)],
    ['attributes', `<a ${'x'.repeat(300_000)}`],
    ['comments', `<a>${'<!--'.repeat(100_000)}`],
    ['elements', `<a>${'<b/>'.repeat(100_000)}`],
    ['names', `<${'x:'.repeat(300_000)}>`],
  ])('of many %s is read in linear time', (_, text) => {
    parseXml(text);
    expect(parseXml(`<r>${text}`)?.isCut ?? true).toBe(true);
  });

  it('comes back as it was escaped', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (text) => {
        const { root } = parseXml(`<a b="${escapeXml(text)}">${escapeXml(text)}</a>`) ?? {};
        const isForbidden = (code: number) =>
          (code < 0x20 && ![0x9, 0xa, 0xd].includes(code)) || code === 0xfffe || code === 0xffff;
        const plain = [...text].filter((each) => !isForbidden(each.codePointAt(0) ?? 0)).join('');
        expect(root?.text).toBe(plain);
        expect(root?.attributes.get('b')).toBe(plain);
      }),
    );
  });
});
