import type { Client } from 'discord.js'

/** Milliseconds since the gateway last answered a heartbeat, of the shard that waits longest; null before the first. */
export function heartbeatAge(client: Client, now: number): number | null {
  const ages = client.ws.shards
    .filter((shard) => shard.lastPingTimestamp > 0)
    .map((shard) => now - (shard.lastPingTimestamp + Math.max(0, shard.ping)))
  return ages.length === 0 ? null : Math.max(...ages)
}
