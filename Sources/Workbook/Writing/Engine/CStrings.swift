#if canImport(Glibc)
    import Glibc
#elseif canImport(Musl)
    import Musl
#else
    import Darwin
#endif

/// Keeps C strings for a call that takes a struct of them; keep it alive around the call.
final class CStrings {
    private var pointers: [UnsafeMutablePointer<CChar>?] = []

    deinit {
        for pointer in pointers { free(pointer) }
    }

    /// The text as a C string; nil for none and for an empty one.
    func pointer(_ text: String?) -> UnsafeMutablePointer<CChar>? {
        guard let text, !text.isEmpty else { return nil }
        let pointer = strdup(text)
        pointers.append(pointer)
        return pointer
    }
}
