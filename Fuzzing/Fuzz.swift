import Foundation
import FuzzTargets

/// libFuzzer's own loop, handed the inputs of one target: `GRANTS_FUZZ_TARGET=csv Fuzz CORPUS`. With
/// `GRANTS_FUZZ_SEEDS=FOLDER` the target's own inputs are written there, and nothing is run.
@_silgen_name("LLVMFuzzerRunDriver")
private func runFuzzer(
  _ count: UnsafeMutablePointer<Int32>,
  _ arguments: UnsafeMutablePointer<UnsafeMutablePointer<UnsafeMutablePointer<CChar>?>>,
  _ body: @convention(c) (UnsafePointer<UInt8>?, Int) -> Int32
) -> Int32

private let environment = ProcessInfo.processInfo.environment

private let target: FuzzTarget = {
  let name = environment["GRANTS_FUZZ_TARGET"] ?? "dates"
  guard let target = FuzzTarget.all.first(where: { $0.name == name }) else {
    fatalError("no target '\(name)'")
  }
  return target
}()

// SwiftPM gives the linker this name for the beginning of the program.
/// Runs libFuzzer.
@_cdecl("Fuzz_main")
package func fuzzMain(
  _ count: Int32, _ arguments: UnsafeMutablePointer<UnsafeMutablePointer<CChar>?>
)
  -> Int32
{
  if environment["GRANTS_FUZZ_TARGET"] == nil {
    for target in FuzzTarget.all { print(target.name) }
    return 0
  }
  if let folder = environment["GRANTS_FUZZ_SEEDS"] {
    for (index, seed) in target.seeds.enumerated() {
      _ = FileManager.default.createFile(atPath: "\(folder)/seed-\(index)", contents: Data(seed))
    }
    return 0
  }
  var (count, arguments) = (count, arguments)
  return runFuzzer(&count, &arguments, tryInput)
}

// libFuzzer's own program, which is linked in and never begins, asks for this name.
/// Reads one input.
@_cdecl("LLVMFuzzerTestOneInput")
package func tryInput(_ bytes: UnsafePointer<UInt8>?, _ size: Int) -> Int32 {
  target.read(Array(UnsafeBufferPointer(start: bytes, count: size)))
  return 0
}
