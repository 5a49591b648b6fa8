import Exchange
package import Persistence

/// Writes the whole register as a register file, with the settings that another register can have.
package struct ExportRegister: ExportRequest {
  package init() {}

  package func write(
    _ register: Reading, for caller: Caller, to sink: @escaping ([UInt8]) throws -> Void
  ) throws -> Exported {
    var writer = InterchangeWriter(settings: try register.settingsToHandOn(), to: sink)
    var count = 0
    try register.forEachDraft { draft in
      try writer.write(draft)
      count += 1
    }
    try writer.finish()
    return Exported(count)
  }
}
