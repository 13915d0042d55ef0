/// What is wrong with an input.
enum InputFault: String, CaseIterable, Sendable {
    case empty
    case truncated
    case wrongEncoding = "wrong encoding"
    case wrongRoot = "wrong root or version"
    case duplicateKeys = "duplicate keys"
    case huge = "100 MB"
    case deep = "depth 10,000"
    case entityBomb = "entity bomb"
    case zipBomb = "zip bomb"
    case pathEscape = "path escape"
    case symlink
    case nul = "NUL bytes"
    case controls = "control characters"
    case numbers = "numbers out of range"
    case dates = "impossible dates"
    case injection = "formula and script injection"
}
