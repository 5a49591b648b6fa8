/// Names, word by word, so that each is found wherever it stands in a text in time that grows with the text alone.
struct WordedNames {
  /// Names as lists of words in lower case.
  private var names: Set<[Substring]> = []
  /// How many words the names have that begin with a word: the deliverables of a project may all begin alike.
  private var lengths: [Substring: Set<Int>] = [:]
  private var scan = NameScan()

  var isEmpty: Bool { names.isEmpty }

  /// The words of a text in lower case.
  static func words(of text: String) -> [Substring] {
    text.lowercased().split { !$0.isLetter && !$0.isNumber }
  }

  /// Looks for a name from now on.
  mutating func add(_ name: String) {
    add(Self.words(of: name))
  }

  /// Looks for words that follow one another from now on.
  mutating func add(_ words: [Substring]) {
    guard let first = words.first, names.insert(words).inserted else { return }
    lengths[first, default: []].insert(words.count)
    scan.add(words)
  }

  /// Whether one of the names stands in a text.
  func stand(in text: String) -> Bool {
    var text = text
    guard !isEmpty, text.withUTF8({ mayStand(in: UnsafeRawBufferPointer($0)) }) else {
      return false
    }
    let words = Self.words(of: text)
    return words.indices.contains { place in
      lengths[words[place]]?.contains {
        names.contains(Array(words[place...].prefix($0)))
      } ?? false
    }
  }

  /// Whether one of the names may stand in a text, or in one of the texts of a changeset: where this says no, there is
  /// none.
  func mayStand(in bytes: UnsafeRawBufferPointer) -> Bool {
    scan.mayStand(in: bytes)
  }
}
