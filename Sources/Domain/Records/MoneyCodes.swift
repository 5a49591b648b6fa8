/// What a movement of money is (IATI 2.03, code list TransactionType).
public enum TransactionType: String, CaseIterable, Sendable {
  case incomingFunds, outgoingCommitment, disbursement, expenditure, interestPayment, loanRepayment
  case reimbursement, purchaseOfEquity, saleOfEquity, creditGuarantee, incomingCommitment
  case outgoingPledge, incomingPledge

  /// The code of the list, 1 to 13.
  public var code: Int { (Self.allCases.firstIndex(of: self) ?? 0) + 1 }

  /// Whether money goes from one party to another.
  public var isTransfer: Bool {
    switch self {
    case .incomingFunds, .disbursement, .reimbursement, .interestPayment, .loanRepayment: true
    default: false
    }
  }

  /// Whether somebody is bound to give, without having given.
  public var isCommitment: Bool { self == .outgoingCommitment || self == .incomingCommitment }
}
