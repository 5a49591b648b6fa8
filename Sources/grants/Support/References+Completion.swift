import ArgumentParser
import Persistence
import UseCases

extension References {
  /// Completes references in the shell, out of the register.
  static let completion = CompletionKind.custom { arguments, index, prefix in
    let typed = arguments.indices.contains(index) ? arguments[index] : prefix
    let options = (try? RegisterOptions.parse([])) ?? RegisterOptions()
    guard let session = try? CommandSession(options, .reading) else { return [] }
    return (try? session.read { try $0.references(beginning: typed, limit: 100) }) ?? []
  }
}
