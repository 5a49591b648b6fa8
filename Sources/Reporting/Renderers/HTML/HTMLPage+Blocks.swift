import XML

/// Facts, large figures and places for signatures.
extension HTMLPage {
  mutating func write(_ facts: [Document.Fact]) {
    markup.add("<dl>\n")
    for fact in facts {
      markup.add("<div><dt>")
      inline(fact.name)
      markup.add("</dt>")
      write(fact.value, in: "dd")
      markup.add("</div>\n")
    }
    markup.add("</dl>\n")
  }

  mutating func write(_ highlights: [Document.Highlight]) {
    markup.add("<ul class=\"tiles\">\n")
    for one in highlights {
      markup.add(
        "<li\(Self.mark(one.figure.tone))\(place(one.figure.anchor?.description))><strong>")
      content(one.figure)
      markup.add("</strong> <span>")
      inline(one.label)
      markup.add("</span>")
      if let note = one.note {
        markup.add(" <small>")
        inline(note)
        markup.add("</small>")
      }
      markup.add("</li>\n")
    }
    markup.add("</ul>\n")
  }

  mutating func write(_ signatures: [Document.Signature]) {
    markup.add("<div class=\"signatures\">\n")
    for one in signatures {
      markup.add("<dl><div class=\"party\"><dt>")
      inline(one.party)
      markup.add("</dt></div>\n")
      for (word, value) in [
        (Phrases.signatureName, one.name), (Phrases.signatureOffice, one.office),
        (Phrases.signatureDate, nil), (Phrases.signature, nil),
      ] {
        markup.add("<div><dt>")
        markup.say(word(language))
        markup.add("</dt><dd>")
        inline(value ?? "")
        markup.add("</dd></div>\n")
      }
      markup.add("</dl>\n")
    }
    markup.add("</div>\n")
  }
}
