import Fuzzing
import Glibc

/// What libFuzzer calls: once for each input, and to make new ones.
@_cdecl("LLVMFuzzerTestOneInput")
func testOneInput(_ start: UnsafePointer<UInt8>?, _ count: Int) -> CInt {
    let input = Array(UnsafeBufferPointer(start: start, count: count))
    do {
        try FuzzTarget.check(input)
    } catch {
        let line = Array("Heng: \(error)\n".utf8)
        _ = write(STDERR_FILENO, line, line.count)
        abort()
    }
    return 0
}

/// libFuzzer's own changes.
@_silgen_name("LLVMFuzzerMutate")
func libFuzzerMutate(_ start: UnsafeMutablePointer<UInt8>, _ count: Int, _ room: Int) -> Int

/// A new input in place of one: written after the grammar, damaged by our tokens, or changed as
/// libFuzzer thinks best.
@_cdecl("LLVMFuzzerCustomMutator")
func mutate(
    _ start: UnsafeMutablePointer<UInt8>, _ count: Int, _ room: Int, _ seed: CUnsignedInt
) -> Int {
    let buffer = UnsafeMutableBufferPointer(start: start, count: room)
    let made: [UInt8]
    switch seed % 8 {
    case 0:
        let targets = FuzzTarget.allCases
        var grammar = FuzzGrammar(seed: UInt64(seed))
        made = grammar.input(for: targets[Int(seed / 8) % targets.count])
    case 1...4 where count > 1:
        var damage = FuzzDamage(seed: UInt64(seed))
        made = damage.change(Array(buffer[..<count]))
    default: return libFuzzerMutate(start, count, room)
    }
    let length = min(made.count, room)
    for index in 0..<length { buffer[index] = made[index] }
    return length
}
