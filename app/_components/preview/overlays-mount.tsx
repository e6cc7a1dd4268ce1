'use client'

import { useEffect, useState } from 'react'
import type { ComponentType } from 'react'

/**
 * What an editor points and types with, fetched by no page but a preview. Not by `next/dynamic`, whose own code would
 * come to every reader with this file.
 */
export function OverlaysMount() {
  const [Overlays, setOverlays] = useState<ComponentType | null>(null)
  useEffect(() => {
    void import('./overlays.tsx').then((loaded) => setOverlays(() => loaded.Overlays))
  }, [])
  return Overlays && <Overlays />
}
