import Foundation
import Testing

@testable import Jupyter

@Suite struct ConnectionFileTests {
    private static let good = #""shell_port": 1, "iopub_port": 2, "stdin_port": 3, "control_port": 4, "hb_port": 5"#

    private func read(_ text: String) throws -> ConnectionFile {
        let path = FileManager.default.temporaryDirectory.appendingPathComponent("c\(UInt64.random(in: 0...UInt64.max)).json").path
        try Data(text.utf8).write(to: URL(fileURLWithPath: path))
        defer { try? FileManager.default.removeItem(atPath: path) }
        do { return try ConnectionFile(path: path) } catch {
            #expect(error.path == path && error.description.hasPrefix("connection file \(path): "))
            throw error
        }
    }

    @Test func readsWhatJupyterWrites() throws {
        let file = try read(
            #"{"ip": "127.0.0.1", "transport": "tcp", "key": "a-b", "signature_scheme": "hmac-sha256", "kernel_name": "galley", \#(ConnectionFileTests.good)}"#)
        #expect(file.key == Array("a-b".utf8))
        #expect(file.endpoint(.heartbeat) == "tcp://127.0.0.1:5")
        #expect(try read(#"{"ip": "/tmp/k", "transport": "ipc", \#(ConnectionFileTests.good)}"#).endpoint(.shell) == "ipc:///tmp/k-1")
        #expect(try read(#"{"ip": "localhost", \#(ConnectionFileTests.good)}"#).endpoint(.iopub) == "tcp://127.0.0.1:2")
        #expect(file.registration == nil)
        #expect(try read(file.json.description) == file)
        #expect(try read(#"{"ip": "::1", \#(ConnectionFileTests.good)}"#).endpoint(.iopub) == "tcp://[::1]:2")
    }

    @Test func readsARegistration() throws {
        let file = try read(#"{"ip": "127.0.0.1", "key": "k", "registration_port": 7}"#)
        #expect(file.registration == .init(ip: "127.0.0.1", port: 7) && file.ports == [:])
        #expect(try read(#"{"ip": "127.0.0.1", "registration_ip": "10.0.0.1", "registration_port": 7}"#).registration == .init(ip: "10.0.0.1", port: 7))
        // Whoever names a registration lets the kernel choose, whatever ports stand beside it.
        #expect(try read(#"{"ip": "127.0.0.1", "registration_port": 7, \#(ConnectionFileTests.good)}"#).ports == [:])
    }

    @Test(arguments: [
        ("", "it isn't JSON: a value is missing at byte 0"), ("{", "it isn't JSON"), ("[]", "it should hold a JSON object"), ("{}", "\"ip\" is missing"),
        (#"{"ip": 3}"#, "\"ip\" should be a string and is 3"), (#"{"ip": ""}"#, "\"ip\" is empty"),
        (#"{"ip": "x", "transport": "udp"}"#, "transport \"udp\" isn't known"),
        (#"{"ip": "x", "key": "k", "signature_scheme": "md5"}"#, "signature scheme \"md5\" isn't known"), (#"{"ip": "x"}"#, "\"shell_port\" is missing"),
        (#"{"ip": "x", "shell_port": "1"}"#, "\"shell_port\" should be a port between 1 and 65535 and is \"1\""),
        (#"{"ip": "x", "shell_port": 0}"#, "\"shell_port\" should be a port"),
        (#"{"ip": "x", "shell_port": 65536}"#, "\"shell_port\" should be a port"), (#"{"ip": "x", "shell_port": 1.5}"#, "\"shell_port\" should be a port"),
        (#"{"ip": "x", "registration_port": "7"}"#, "\"registration_port\" should be a port between 1 and 65535 and is \"7\""),
        (#"{"ip": "x", "registration_port": 7, "registration_ip": 7}"#, "\"registration_ip\" should be a string and is 7"),
        (#"{"ip": "x", "shell_port": 7, "iopub_port": 7}"#, "\"shell_port\" and \"iopub_port\" are both 7"),
    ])
    func saysWhatIsWrong(_ text: String, _ reason: String) {
        let error = #expect(throws: ConnectionFileError.self) { try read(text) }
        #expect(error?.reason.hasPrefix(reason) ?? false, "\(error?.reason ?? "")")
    }

    @Test func saysThatThereIsNone() {
        #expect(throws: ConnectionFileError(path: "/nonexistent/c.json", reason: "it can't be opened: No such file or directory")) {
            try ConnectionFile(path: "/nonexistent/c.json")
        }
        #expect(throws: ConnectionFileError(path: "/tmp", reason: "it can't be read: Is a directory")) { try ConnectionFile(path: "/tmp") }
    }
}
