import ArgumentParser
import Domain
import UseCases

/// `grants transfer`
struct Transfer: ParsableCommand {
  static let configuration = CommandConfiguration.command(
    "transfer",
    abstract: "Record money that one partner passed on to another, or gave back.",
    discussion: """
      EXAMPLES:
        grants transfer lantern-2026 "4000 EUR" --from baobab --to savanna-network
        grants transfer lantern-2026 "350 EUR" --from baobab --to lantern --refund
      """)
  @OptionGroup var transaction: TransactionOptions
  @Option(name: .long, help: "Who gave it.", completion: References.completion)
  var from: String
  @Option(name: .long, help: "Who got it.", completion: References.completion)
  var to: String
  @Flag(name: .long, help: "It goes back to the one who had given it.")
  var refund = false

  func run() throws {
    try transaction.record(refund ? .reimbursement : .disbursement, as: "transfer") {
      ($0.provider, $0.receiver) = (from, to)
    }
  }
}

/// `grants spend`
struct Spend: ParsableCommand {
  static let configuration = CommandConfiguration.command(
    "spend", abstract: "Record what was spent.",
    discussion: """
      EXAMPLES:
        grants spend lantern-2026 "1250.50 EUR" --line training --by-party baobab --on 2026-04-30
        grants spend lantern-2026 "300 EUR" --in-kind --valuation "Market price of rooms" --by-party baobab
      """)
  @OptionGroup var transaction: TransactionOptions
  @Option(
    name: .long, help: "Who spent it. Default: the register's own organisation.",
    completion: References.completion)
  var byParty: String?

  func run() throws {
    try transaction.record(.expenditure, as: "spend") { $0.provider = byParty }
  }
}
