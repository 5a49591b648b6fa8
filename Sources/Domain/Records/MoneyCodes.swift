/// Whether a budget is the first one or stands for it (IATI 2.03, code list BudgetType).
package enum BudgetType: String, CaseIterable, Sendable {
  case original, revised
}

/// Whether a budget is bound (IATI 2.03, code list BudgetStatus).
package enum BudgetStatus: String, CaseIterable, Sendable {
  case indicative, committed
}

/// Of which day an exchange rate is, as the terms of an agreement have it.
package enum RateRule: String, CaseIterable, Sendable {
  /// The day of the payment itself.
  case day
  /// The month of the payment: the first rate that is dated in it.
  case monthly
  /// The day on which money was received last from those who give it.
  case onReceipt
}

/// What a movement of money is (IATI 2.03, code list TransactionType).
package enum TransactionType: String, CaseIterable, Codable, Sendable {
  case incomingFunds, outgoingCommitment, disbursement, expenditure, interestPayment, loanRepayment
  case reimbursement, purchaseOfEquity, saleOfEquity, creditGuarantee, incomingCommitment
  case outgoingPledge, incomingPledge

  /// The code of the list, 1 to 13.
  package var code: Int { (Self.allCases.firstIndex(of: self) ?? 0) + 1 }

  /// Whether money goes from one party to another.
  package var isTransfer: Bool {
    switch self {
    case .incomingFunds, .disbursement, .reimbursement, .interestPayment, .loanRepayment: true
    default: false
    }
  }

  /// Whether somebody is bound to give, without having given.
  package var isCommitment: Bool { self == .outgoingCommitment || self == .incomingCommitment }
}
