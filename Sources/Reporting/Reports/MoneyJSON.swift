package import Domain
package import JSON

/// How money stands, for programs.
package struct MoneyJSON {
  private let status: MoneyStatus
  private let converted: ConvertedMoney?
  private let costs: [UnitCost]

  /// The money of an agreement or a project.
  package init(_ status: MoneyStatus, converted: ConvertedMoney? = nil, costs: [UnitCost] = []) {
    (self.status, self.converted, self.costs) = (status, converted, costs)
  }

  /// Writes the document.
  package func write(to json: inout JSONWriter) {
    MoneyAnswer(status, converted: converted, costs: costs).write(to: &json)
  }
}
