'use client'

import { useEffect, useState } from 'react'
import type { ComponentType } from 'react'

/** Loads the preview's overlays in previews only. `next/dynamic` would add its own code to every page. */
export function OverlaysMount() {
  const [Overlays, setOverlays] = useState<ComponentType | null>(null)
  useEffect(() => {
    void import('./overlays.tsx').then((loaded) => setOverlays(() => loaded.Overlays))
  }, [])
  return Overlays && <Overlays />
}
