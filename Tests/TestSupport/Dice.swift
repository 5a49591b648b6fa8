/// Random numbers that are the same in every run (SplitMix64, Steele, Lea and Flood 2014).
package struct Dice: RandomNumberGenerator {
  private var state: UInt64

  /// Dice that begin at `seed`.
  package init(seed: UInt64) {
    state = seed
  }

  /// The next number.
  package mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var mixed = state
    mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
    mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
    return mixed ^ (mixed >> 31)
  }

  /// A number in the range.
  package mutating func roll(_ range: ClosedRange<Int>) -> Int {
    Int.random(in: range, using: &self)
  }

  /// One of some; there must be one.
  package mutating func pick<Item>(_ items: [Item]) -> Item {
    items[roll(0...items.count - 1)]
  }
}
