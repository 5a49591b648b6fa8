import Phrases
import Terminal

/// Tells a person how much of an upgrade is done, once it takes more than a second.
final class UpgradeBar {
  private let context: Context
  private let isReading: Bool
  private let start = ContinuousClock.now
  /// The last tenth that was shown; nil as long as nothing was.
  private var shown: Int?

  /// - Parameter isReading: Whether the register is read only, so that the next command does it again.
  init(_ context: Context, isReading: Bool) {
    self.context = context
    self.isReading = isReading
  }

  func show(_ share: Double) {
    guard context.console.errorIsTerminal, .now - start > .seconds(1) else { return }
    let tenth = Int(share * 10)
    if tenth > shown ?? -1 { context.say(Words.upgrading(percent: tenth * 10)) }
    shown = tenth
    if share >= 1, isReading { context.say(Words.upgradeOnce) }
  }
}
