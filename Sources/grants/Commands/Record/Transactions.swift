import ArgumentParser
import Domain
import UseCases

/// `grants receive`
struct Receive: ParsableCommand {
  static let configuration = CommandConfiguration.command(
    "receive", abstract: "Record money that came in.",
    discussion: """
      EXAMPLES:
        grants receive lantern-2026 "24000 EUR" --from lantern --on 2026-02-28 --tranche first
      """)
  @OptionGroup var transaction: TransactionOptions
  @Option(name: .long, help: "Who gave it.", completion: References.completion)
  var from: String?
  @Option(
    name: .long, help: "Who got it. Default: the register's own organisation.",
    completion: References.completion)
  var to: String?

  func run() throws {
    try transaction.record(.incomingFunds, as: "receive") {
      ($0.provider, $0.receiver, $0.isReceived) = (from, to, true)
    }
  }
}

/// `grants pay`
struct Pay: ParsableCommand {
  static let configuration = CommandConfiguration.command(
    "pay", abstract: "Record money that was paid out to a partner.",
    discussion: """
      EXAMPLES:
        grants pay lantern-2026 "24000 EUR" --to baobab --tranche first
      """)
  @OptionGroup var transaction: TransactionOptions
  @Option(
    name: .long, help: "Who paid. Default: the register's own organisation.",
    completion: References.completion)
  var from: String?
  @Option(name: .long, help: "Who got it.", completion: References.completion)
  var to: String

  func run() throws {
    try transaction.record(.disbursement, as: "pay") {
      ($0.provider, $0.receiver) = (from, to)
    }
  }
}
