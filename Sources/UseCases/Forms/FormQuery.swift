import Domain
package import Exchange
package import Persistence
import Reporting

/// The workbook that field staff fill in without a network.
package struct FormQuery: Query {
  /// What is filled in: deliveries.
  package var kind: String
  /// nil for the caller's usual project.
  package var project: String?

  package init(_ kind: String, project: String?) {
    self.kind = kind
    self.project = project
  }

  package func answer(from register: Reading, for caller: Caller) throws -> FieldForm {
    guard try Kind(spelled: kind) == .delivery else {
      throw RequestError.notAWord(kind, of: "form", ["deliveries"])
    }
    guard let project = project ?? caller.defaults.project else {
      throw RequestError.missingArgument("--project")
    }
    let id = try References(register, caller).find(project, [.project])
    return try DeliveryForm(
      project: register.reference(of: id), title: register.title(of: id),
      lists: register.formLists(of: id), caller
    ).form
  }
}
