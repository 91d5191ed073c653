import Testing

@testable import Jupyter

/// A failed cell was sent at 09:32:00 by its sender's clock, and held by the kernel for 10 ms, from second 100 to second 100.01 of the kernel's own.
@Suite struct FailedExecutionTests {
    private func request(sent: String?, session: String = "s", received: Double) -> Request {
        Request(
            identities: [], type: "execute_request", id: "", session: session, header: .none, content: [:], sent: sent.flatMap(Timestamp.init),
            received: received)
    }

    @Test(arguments: [
        ("2026-11-21T09:32:00.000200Z", "s", 100.02, true),  // sent 0.2 ms later, arrived after the reply
        ("2026-11-21T09:32:00.009900Z", "s", 100.02, true),
        ("2026-11-21T09:32:00.010500Z", "s", 100.02, false),  // sent after the reply
        ("2026-11-21T10:32:00.005000+01:00", "s", 100.02, true),
        ("2026-11-21T09:32:00.000000Z", "s", 100.02, false),  // a clock that stands
        ("2026-11-21T09:31:59.000000Z", "s", 100.02, false),  // one that goes back
        ("2026-11-21T09:32:00.000200Z", "other", 100.02, false),
        ("2026-11-21T09:32:00.000200Z", "s", 102.0, false),  // too late to be of the same volley
        (nil, "s", 100.02, false),
    ])
    func tellsWhatWasSentBefore(_ sent: String?, _ session: String, _ received: Double, _ expected: Bool) throws {
        let failed = try #require(FailedExecution(request(sent: "2026-11-21T09:32:00.000000Z", received: 100), ended: 100.01))
        #expect(failed.precedes(request(sent: sent, session: session, received: received)) == expected)
    }

    @Test func needsATime() { #expect(FailedExecution(request(sent: nil, received: 100), ended: 100.01) == nil) }
}
