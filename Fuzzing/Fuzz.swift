import Foundation
import FuzzTargets

/// libFuzzer's own loop, handed the inputs of one target: `GRANTS_FUZZ_TARGET=csv Fuzz CORPUS`.
@_silgen_name("LLVMFuzzerRunDriver")
private func runFuzzer(
  _ count: UnsafeMutablePointer<Int32>,
  _ arguments: UnsafeMutablePointer<UnsafeMutablePointer<UnsafeMutablePointer<CChar>?>>,
  _ body: @convention(c) (UnsafePointer<UInt8>?, Int) -> Int32
) -> Int32

private let target: FuzzTarget = {
  let name = ProcessInfo.processInfo.environment["GRANTS_FUZZ_TARGET"] ?? "dates"
  guard let target = FuzzTarget.all.first(where: { $0.name == name }) else {
    fatalError("no target '\(name)'")
  }
  return target
}()

// SwiftPM gives the linker this name for the beginning of the program.
/// Runs libFuzzer.
@_cdecl("Fuzz_main")
public func fuzzMain(
  _ count: Int32, _ arguments: UnsafeMutablePointer<UnsafeMutablePointer<CChar>?>
)
  -> Int32
{
  var (count, arguments) = (count, arguments)
  return runFuzzer(&count, &arguments) { bytes, size in
    target.read(Array(UnsafeBufferPointer(start: bytes, count: size)))
    return 0
  }
}
