import Domain

/// Which record a name of a table means, and its own part of the reference.
///
/// The derivation of references from names stays as it is, and what it leads to is looked for first. Where it
/// loses letters, by its length or because they are of another script, names that differ get references of
/// their own.
struct NameIdentity {
  let lookups: TableLookups
  let kind: Kind
  let parent: Reference?

  /// What a name leads to.
  struct Found {
    /// The own part of the reference.
    var slug: String
    /// The name as the register has it, where only its spelling differs; else as the table has it.
    var title: String
  }

  /// The record that a name means, or the reference of a new one.
  func find(_ name: String) throws -> Found {
    let title = PlainText.line(name)
    let made = Slug.make(from: name) ?? Self.slug(ofLetters: name)
    guard title != name || Slug.losesLetters(of: name) else {
      return Found(slug: made, title: title)
    }
    if let known = try lookups.title(reference(made)) {
      if Self.areAlike(known, title) { return Found(slug: made, title: known) }
      let own = made.prefix(33) + "-" + Self.hash(SearchWords.plain(title, spaced: true)).prefix(6)
      return try found(title, wish: String(own))
    }
    return try found(title, wish: made)
  }

  /// The own part of a reference that is made of a text which is no name.
  func made(of text: String) -> String { Slug.make(from: text) ?? Self.slug(ofLetters: text) }

  private func found(_ title: String, wish: String) throws -> Found {
    let slug = try lookups.sibling(title, kind, parent, wish)
    guard let known = try lookups.title(reference(slug)), Self.areAlike(known, title) else {
      return Found(slug: slug, title: title)
    }
    return Found(slug: slug, title: known)
  }

  private func reference(_ slug: String) -> Reference {
    parent?.appending(slug) ?? Reference(slugs: [slug])
  }

  private static func areAlike(_ one: String, _ other: String) -> Bool {
    PlainText.line(one) == PlainText.line(other)
      || SearchWords.plain(one, spaced: true) == SearchWords.plain(other, spaced: true)
  }

  /// A slug for a name without a Latin letter: the same for the same name.
  private static func slug(ofLetters name: String) -> String { "n-" + hash(name).prefix(8) }

  /// FNV-1a, 64 bits.
  private static func hash(_ text: String) -> String {
    let hash = text.utf8.reduce(UInt64(0xcbf2_9ce4_8422_2325)) {
      ($0 ^ UInt64($1)) &* 0x100_0000_01b3
    }
    return String(hash, radix: 36)
  }
}
