import Domain
import Foundation
import FuzzTargets
import TestSupport
import Testing

/// Everything that parses, with inputs changed by dice; `scripts/fuzz` goes on for long, led by coverage.
@Suite struct FuzzTests {
  /// How many inputs of the slow ones.
  private static let few = [
    "register": 12, "cells": 40, "layouts": 25, "schema": 60, "values": 150, "workbook": 400,
    "sheet": 400, "tables": 400, "activities": 400, "validation": 400,
  ]

  private static let runs =
    ProcessInfo.processInfo.environment["GRANTS_FUZZ_RUNS"].flatMap { Int($0) }

  @Test(arguments: FuzzTarget.all)
  func `no input makes a reader trap, hang or contradict itself`(target: FuzzTarget) {
    var dice = Dice(seed: UInt64(target.name.utf8.reduce(0) { $0 * 31 + Int($1) }))
    let usual = Self.few[target.name] ?? 1500
    for seed in target.seeds { target.read(seed) }
    let start = ContinuousClock.now
    for _ in 0..<(Self.runs ?? usual) {
      target.read(Self.changed(target.seeds, &dice))
    }
    let taken = ContinuousClock.now - start
    #expect(taken < .seconds(Self.runs == nil ? 60 : 3600), "\(target.name)")
  }

  @Test(arguments: FuzzTarget.all)
  func `inputs that once failed do not fail again`(target: FuzzTarget) throws {
    let folder = URL(filePath: #filePath).deletingLastPathComponent()
      .appending(path: "FuzzCases/\(target.name)")
    let names = (try? FileManager.default.contentsOfDirectory(atPath: folder.path())) ?? []
    for name in names { target.read([UInt8](try Data(contentsOf: folder.appending(path: name)))) }
  }

  /// One of the seeds with some bytes changed, put in, taken out, or taken from another seed.
  private static func changed(_ seeds: [[UInt8]], _ dice: inout Dice) -> [UInt8] {
    var bytes = seeds[dice.roll(0...(seeds.count - 1))]
    for _ in 0...dice.roll(0...5) {
      let place = dice.roll(0...bytes.count)
      switch dice.roll(0...5) {
      case 0: bytes.insert(UInt8(dice.roll(0...255)), at: place)
      case 1 where place < bytes.count: bytes.remove(at: place)
      case 2 where place < bytes.count: bytes[place] ^= 1 << UInt8(dice.roll(0...7))
      case 3:
        let other = seeds[dice.roll(0...(seeds.count - 1))]
        bytes.insert(contentsOf: other.prefix(dice.roll(0...other.count)), at: place)
      case 4: bytes = Array(bytes.prefix(place))
      case 5 where place < bytes.count:
        bytes[place] = [0, 0x7F, 0x80, 0xFF, 0x22, 0x39, 0x2D, 0xC3][dice.roll(0...7)]
      default: break
      }
      if bytes.count > 4096 { bytes = Array(bytes.prefix(4096)) }
    }
    return bytes
  }
}
