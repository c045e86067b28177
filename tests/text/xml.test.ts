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

  it.each([
    ['text around it', 'x<a>b</a>c', 'a', 'b'],
    ['white space in its tags', '<a\n>b</a\t>', 'a', 'b'],
    ['a sign of an end in an attribute', '<a x="/>" y=\'"\'>b</a>', 'a', 'b'],
    ['a path at the end of an attribute', '<a x="y/">b</a>', 'a', 'b'],
    ['comments, instructions and declarations', '<a>b<!-- > --><?c d?><!E f>g</a>', 'a', 'bg'],
    ['raw text with marks', '<a>b<![CDATA[<c>&amp;]]>d</a>', 'a', 'b<c>&amp;d'],
    ['a prefix without a namespace', '<m:a>b</m:a>', 'm:a', 'b'],
    ['its own namespaces', '<m:a xmlns:m="n:" xmlns="o:">b</m:a>', 'n:a', 'b'],
    ['a document type with an end', '<!DoctypE a><a>[</a>', 'a', '['],
    ['a second document behind it', '<a>b</a><c>d</c>', 'a', 'b'],
  ])('may have %s', (_, text, name, inner) =>
    expect(parseXml(text)).toMatchObject({ isCut: false, root: { name, text: inner } }),
  );

  it('has the namespaces of what is around it, but not of what is beside it', () => {
    const text =
      '<a xmlns="n:" xmlns:p="p:"><b x="1" p:y="2"><c xmlns=""><d/></c></b><p:e xmlns:p="q:"/><p:f/></a>';
    expect(parseXml(text)?.root).toEqual({
      name: 'n:a',
      attributes: new Map(),
      text: '',
      children: [
        {
          name: 'n:b',
          attributes: new Map([
            ['x', '1'],
            ['p:y', '2'],
          ]),
          text: '',
          children: [
            {
              name: 'c',
              attributes: new Map(),
              text: '',
              children: [{ name: 'd', attributes: new Map(), text: '', children: [] }],
            },
          ],
        },
        { name: 'q:e', attributes: new Map(), text: '', children: [] },
        { name: 'p:f', attributes: new Map(), text: '', children: [] },
      ],
    });
  });

  it.each([
    ['<a><b/><c><d/><e', ['b']],
    ['<a><b/><?c', ['b']],
    ['<a><b/><!c', ['b']],
    ["<a><b/><c x='>", ['b']],
    ['<a><b/></b>', ['b']],
    ['<a>', []],
  ])('keeps of %s what is whole', (text, expected) => {
    expect(parseXml(text)?.isCut).toBe(true);
    expect(names(text)).toEqual(expected);
  });

  it('may have 100 elements inside one another', () => {
    const nest = (depth: number) => '<a>'.repeat(depth) + '</a>'.repeat(depth);
    expect(parseXml(nest(100))?.isCut).toBe(false);
    expect(parseXml(nest(101))).toBeUndefined();
  });

  it('is escaped without what it can’t contain', () => {
    expect(escapeXml('<a b="c\r">\t\n\u0000\u001f\u007f\ufffe\uffff\ud800&amp;\u{1f600}')).toBe(
      '&lt;a b=&quot;c&#13;&quot;&gt;\t\n\u007f&amp;amp;\u{1f600}',
    );
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
