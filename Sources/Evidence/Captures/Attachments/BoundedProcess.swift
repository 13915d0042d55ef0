import Glibc

/// Another program, run on bytes within bounds.
struct BoundedProcess {
    let path: String
    let arguments: [String]

    /// Bounds far above what an honest document needs: seconds of processor
    /// time, kilobytes of memory, bytes of output, milliseconds in all.
    private static let processorSeconds = 20
    private static let memoryKilobytes = 1 << 20
    private static let outputBytes = 16 << 20
    private static let milliseconds = 60_000

    /// Whether there is a program at `path`.
    static func isExecutable(_ path: String) -> Bool { access(path, X_OK) == 0 }

    /// What the program writes when it is given `input`; `nil` when it fails,
    /// is stopped by a bound or cannot be started.
    func run(input: [UInt8]) -> [UInt8]? {
        guard let source = Self.file(holding: input) else { return nil }
        defer { close(source) }
        var ends: [CInt] = [-1, -1]
        guard pipe(&ends) == 0 else { return nil }
        for end in ends { _ = fcntl(end, F_SETFD, FD_CLOEXEC) }
        guard let child = start(input: source, output: ends[1]) else {
            close(ends[0])
            close(ends[1])
            return nil
        }
        close(ends[1])
        let output = Self.collect(ends[0])
        close(ends[0])
        if output == nil { kill(-child, SIGKILL) }
        var status: CInt = 0
        while waitpid(child, &status, 0) < 0, errno == EINTR {}
        return status == 0 ? output : nil
    }

    /// A file without a name, gone with its last descriptor.
    private static func file(holding bytes: [UInt8]) -> CInt? {
        var name = Array("/tmp/heng-XXXXXX".utf8CString)
        let descriptor = mkstemp(&name)
        guard descriptor >= 0 else { return nil }
        _ = fcntl(descriptor, F_SETFD, FD_CLOEXEC)
        unlink(name)
        var written = 0
        while written < bytes.count {
            let count = bytes[written...].withUnsafeBytes {
                write(descriptor, $0.baseAddress, $0.count)
            }
            if count < 0, errno == EINTR { continue }
            guard count > 0 else {
                close(descriptor)
                return nil
            }
            written += count
        }
        guard lseek(descriptor, 0, SEEK_SET) == 0 else {
            close(descriptor)
            return nil
        }
        return descriptor
    }

    private func start(input: CInt, output: CInt) -> pid_t? {
        var actions = posix_spawn_file_actions_t()
        var attributes = posix_spawnattr_t()
        posix_spawn_file_actions_init(&actions)
        posix_spawnattr_init(&attributes)
        defer {
            posix_spawn_file_actions_destroy(&actions)
            posix_spawnattr_destroy(&attributes)
        }
        posix_spawn_file_actions_adddup2(&actions, input, 0)
        posix_spawn_file_actions_adddup2(&actions, output, 1)
        posix_spawn_file_actions_addopen(&actions, 2, "/dev/null", O_WRONLY, 0)
        // A group of its own, so that nothing it starts survives it.
        posix_spawnattr_setflags(&attributes, Int16(POSIX_SPAWN_SETPGROUP))
        posix_spawnattr_setpgroup(&attributes, 0)
        // The shell sets the bounds and becomes the program; the program and
        // its arguments are handed over as words and never read as script.
        let bounds =
            "ulimit -t \(Self.processorSeconds) -v \(Self.memoryKilobytes) -c 0; exec \"$@\""
        let words = ["/bin/sh", "-c", bounds, "sh", path] + arguments
        let settings = ["PATH=/usr/bin:/bin", "LC_ALL=C.UTF-8"]
        var strings: [UnsafeMutablePointer<CChar>?] = words.map { strdup($0) } + [nil]
        var environment: [UnsafeMutablePointer<CChar>?] = settings.map { strdup($0) } + [nil]
        defer { (strings + environment).forEach { free($0) } }
        var child = pid_t()
        guard posix_spawn(&child, "/bin/sh", &actions, &attributes, &strings, &environment) == 0
        else { return nil }
        return child
    }

    /// Reads to the end; `nil` when a bound is reached before.
    private static func collect(_ descriptor: CInt) -> [UInt8]? {
        var output: [UInt8] = []
        var buffer = [UInt8](repeating: 0, count: 1 << 16)
        let deadline = now() + milliseconds
        while true {
            let left = deadline - now()
            guard left > 0 else { return nil }
            var waiting = pollfd(fd: descriptor, events: Int16(POLLIN), revents: 0)
            let ready = poll(&waiting, 1, CInt(clamping: left))
            if ready < 0, errno == EINTR { continue }
            guard ready > 0 else { return nil }
            let count = read(descriptor, &buffer, buffer.count)
            if count < 0, errno == EINTR { continue }
            guard count >= 0 else { return nil }
            if count == 0 { return output }
            output += buffer[..<count]
            guard output.count <= outputBytes else { return nil }
        }
    }

    private static func now() -> Int {
        var time = timespec()
        clock_gettime(CLOCK_MONOTONIC, &time)
        return time.tv_sec * 1_000 + time.tv_nsec / 1_000_000
    }
}
